"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const ProductionQuestion = ({ onStay, onGo }: { onStay: () => void; onGo: () => void }) => (
  <Dialog
    open
    onClose={onStay}
    size="confirm"
    title="Switch to Production?"
    actions={
      <>
        <Button onClick={onStay}>Stay in Sandbox</Button>
        <Button variant="primary" onClick={onGo}>
          Switch to Production
        </Button>
      </>
    }
  >
    What you do there moves real money of real buyers.
  </Dialog>
);

export default ProductionQuestion;
